"""The rule minimising-wording."""
