"""Records of the field as claims: what a publication's rows say, each row cited."""
