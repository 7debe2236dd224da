"""How a paper is written down: blocks become PDF."""
