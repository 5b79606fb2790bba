"""Parts made by Apache Spark, on one machine or many: its joins and its scheduler, the local engine's functions."""

from communique.partition.spark.engine import Spark

__all__ = ["Spark"]
