import type { Instant } from '#app/shared/instant.ts'

export interface AuditSchema {
	audit_events: {
		id: string
		at: Instant
		actor_kind: 'staff' | 'buyer' | 'system'
		actor_id: string | null
		action: string
		subject_kind: string
		subject_id: string
		details: string
	}
}
