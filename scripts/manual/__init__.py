"""The examples in the README and the manual, run so that their answers are today's."""
