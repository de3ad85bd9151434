"""`python -m feedback`."""

from feedback.cli import run

if __name__ == "__main__":
    run()
