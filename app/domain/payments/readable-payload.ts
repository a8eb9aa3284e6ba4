/**
 * The members of a webhook that whoever repairs something needs: what it is about, how much, when,
 * and what was said of a failure. All else is left out, so that a card, an address or an e-mail
 * never reaches a screen, also where the gateway adds members of its own.
 */
const SHOWN = new Set([
	'id',
	'object',
	'type',
	'created',
	'api_version',
	'livemode',
	'data',
	'status',
	'payment_status',
	'amount',
	'amount_total',
	'amount_received',
	'amount_refunded',
	'currency',
	'charge',
	'payment_intent',
	'latest_charge',
	'balance_transaction',
	'client_reference_id',
	'metadata',
	'payment_id',
	'order_id',
	'order_number',
	'refund_key',
	'reason',
	'failure_code',
	'failure_message',
	'failure_reason',
	'expires_at',
	'arrival_date',
	'evidence_details',
	'due_by',
	'has_evidence',
	'past_due',
	'submission_count',
	'previous_attributes',
])

export interface ReadablePayload {
	/** the body as indented JSON, without what is left out; null when it is no JSON */
	readonly json: string | null
	/** how many members were left out */
	readonly leftOut: number
}

/** A webhook's raw body as people may see it. */
export function readablePayload(raw: string): ReadablePayload {
	let leftOut = 0
	const isShown = (name: string) => {
		if (SHOWN.has(name)) return true
		leftOut++
		return false
	}
	function shown(value: unknown): unknown {
		if (Array.isArray(value)) return value.map(shown)
		if (typeof value !== 'object' || value === null) return value
		const members = Object.entries(value).filter(([name]) => isShown(name))
		return Object.fromEntries(members.map(([name, member]) => [name, shown(member)]))
	}
	try {
		return { json: JSON.stringify(shown(JSON.parse(raw)), null, 2), leftOut }
	} catch {
		return { json: null, leftOut: 0 }
	}
}
