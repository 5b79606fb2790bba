"""Questions to a dataset: saved queries, typed ones, other servers, and explanations."""
