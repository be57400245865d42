-- One row for each webhook delivery: a redelivery has the same id, so the second one is seen here.
CREATE TABLE protomanager.deliveries (
  id uuid PRIMARY KEY,
  event text NOT NULL,
  action text,
  -- owner/name at that time
  repository text,
  installation bigint,
  received_at timestamptz NOT NULL,
  -- NULL until a job has handled it
  handled_at timestamptz,
  outcome text
);

CREATE INDEX deliveries_received_at ON protomanager.deliveries (received_at);
