"""The comparisons: each knows one way in which two passages cannot both be true."""
