"""What the work is: the frozen values of one office and the plain functions over them."""
