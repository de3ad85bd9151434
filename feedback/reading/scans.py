"""Pages that are pictures, made into plain grey images: the worker's part of reading a scan.

Nothing but the worker opens the file; what it writes is a size and grey values, which can do no
harm to whoever reads them.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feedback.errors import ReadingError

if TYPE_CHECKING:
    from PIL.Image import Image

# Tesseract reads best what stands 25 to 35 points high in x-height: 11-point print at 250 dpi.
DOTS_PER_INCH = 250
# An A3 page at that resolution has 12 million; more is no page, or needs no more.
MOST_DOTS = 16_000_000
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")


def is_picture(data: bytes) -> bool:
    """Whether it is a photographed page as cameras and scanners write them: .png, .jpg, .tif."""
    return data.startswith(PICTURES)


def render(path: Path, page: int, to: Path) -> int:
    """Writes page number `page` (from 0) to `to` as a portable grey map; how many pages there are.

    Raises ReadingError where the file is damaged.
    """
    data = path.read_bytes()
    try:
        image, pages = _picture(data, page) if is_picture(data) else _of_pdf(data, page)
    except MemoryError:
        raise
    except Exception:
        raise ReadingError(
            f"{path} is damaged, or page {page + 1} of it is: photograph or scan it anew."
        ) from None
    image.save(to, format="PPM")
    return pages


def _of_pdf(data: bytes, page: int) -> tuple[Image, int]:
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(data)
    try:
        opened = document[page]
        width, height = opened.get_size()
        scale = DOTS_PER_INCH / 72
        scale = min(scale, (MOST_DOTS / max(1.0, width * height)) ** 0.5)
        image: Image = opened.render(scale=scale, grayscale=True).to_pil().convert("L")
        return image, len(document)
    finally:
        document.close()


def _picture(data: bytes, page: int) -> tuple[Image, int]:
    """The picture upright, as the camera says it was held."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data), formats=["PNG", "JPEG", "TIFF"]) as opened:
        pages = int(getattr(opened, "n_frames", 1))
        opened.seek(page)
        width, height = opened.size
        if width * height > 8 * MOST_DOTS:
            raise ValueError("larger than any page")
        image = ImageOps.exif_transpose(opened.convert("L") if page else opened).convert("L")
    if width * height > MOST_DOTS:
        share = (MOST_DOTS / (width * height)) ** 0.5
        image = image.resize((int(image.width * share), int(image.height * share)))
    return image, pages
