/** An event as the chain hashes it. PostgreSQL makes the texts, the same ones for sealing and for verifying. */
export const CHAINED = `
  event.id::text as "eventId", encode(event.commitment, 'hex') as commitment, event.action,
  event.entity_type as "entityType", event.entity_id::text as "entityId", event.subject_id::text as "subjectId",
  event.actor_id::text as "actorId",
  to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;
