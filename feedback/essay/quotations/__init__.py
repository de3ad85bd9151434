"""Words in quotation marks, and where the sources hold them."""
