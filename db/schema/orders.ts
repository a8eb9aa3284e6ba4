import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { RefundChannelName } from './payments.ts'
import type { WriteOffReasonName } from './stock.ts'

export type OrderStateName =
	| 'awaiting-payment'
	| 'cancelled'
	| 'expired'
	| 'paid'
	| 'part-sent'
	| 'sent'
	| 'received'
	| 'complained'
	| 'refund-due'
	| 'completed'
	| 'refunded'
	| 'voided'

/**
 * `held`: a maker's, whose right to it is not on record yet; `extra-food`: those who have none;
 * `costs`: what was agreed for being paid and for sending.
 */
export type PartyName =
	| 'maker'
	| 'held'
	| 'extra-food'
	| 'pnbp'
	| 'partner'
	| 'capital'
	| 'material'
	| 'costs'

export type OrderJobKind = 'packed' | 'sent'
/** `same`: it was so before; `failed`: something broke, and people have to look */
export type OrderJobOutcome = 'done' | 'same' | 'refused' | 'failed'

/** What is given back: all that is left, chosen pieces, or a sum that belongs to no piece. */
export type RefundWhatName = 'order' | 'units' | 'amount'
/** Who bears a sum that belongs to no piece. */
export type RefundBearerName = 'reserve' | 'capital'
export type OrderRefundStateName =
	| 'requested'
	/** given back at the gateway past us: nobody has said for what */
	| 'unassigned'
	| 'declined'
	| 'approved'
	| 'executing'
	| 'settled'
	| 'failed'
	| 'owed'

export interface OrdersSchema {
	orders: {
		id: string
		number: string
		token: string
		attempt_key: string
		state: OrderStateName
		/** placed by its buyer, or by an officer for somebody who stands at the counter */
		channel: 'online' | 'till'
		language: 'id' | 'en'
		/** name, e-mail and number are empty where a buyer at the counter gave none */
		buyer_name: string
		buyer_email: string
		buyer_phone: string
		/** by its two letters, `ID` in Indonesia; empty where it is fetched at the counter */
		address_country: string
		address_street: string
		/** abroad alone, as the address is written there */
		address_line_two: string
		address_village: string
		address_district: string
		address_city: string
		address_province: string
		address_postal_code: string
		buyer_note: string
		/** by a courier, or fetched at the counter: then its address is empty and nothing is asked */
		delivery: 'courier' | 'counter'
		/** what was agreed when it was placed: `JNE REG`, its zone, the kilograms that are paid */
		shipping_service: string | null
		shipping_zone: string | null
		shipping_kilograms: number | null
		/** the row of the rate table behind the price; null where another source named it */
		shipping_rate_id: string | null
		items_sen: Sen
		shipping_sen: Sen
		total_sen: Sen
		payment_id: string
		cancel_asked_at: Instant | null
		placed_at: Instant
		ended_at: Instant | null
		paid_at: Instant | null
		/** when what is left of it lay in its parcel, ready to leave */
		packed_at: Instant | null
		/** when nothing of it was left to send any more */
		sent_at: Instant | null
		received_at: Instant | null
		complaint_until: Instant | null
		savings_final_at: Instant | null
		refunded_at: Instant | null
		/** how the latest dispute of its payment stands; null where there was none */
		dispute: 'open' | 'won' | 'lost' | null
	}
	order_lines: {
		id: string
		order_id: string
		position: number
		variant_id: string
		product_name_id: string
		product_name_en: string
		variant_label_id: string
		variant_label_en: string
		quantity: number
		unit_price_sen: Sen
	}
	order_units: {
		id: string
		order_id: string
		line_id: string
		position: number
		lot_id: string
		share_rule_version_id: string
		price_sen: Sen
		material_cost_sen: Sen
	}
	unit_shares: {
		id: string
		unit_id: string
		position: number
		party: PartyName
		maker_id: string | null
		partner_id: string | null
		amount_sen: Sen
		weight: number | null
		weight_total: number | null
	}
	order_events: {
		id: string
		order_id: string
		at: Instant
		kind: string
		actor_kind: 'staff' | 'buyer' | 'system'
		actor_id: string | null
		details: string
	} /** what an order is found by: words of it, and marks such as `=pay:transfer` */
	order_terms: {
		term: string
		order_id: string
	}
	/** one deed for many orders, carried out row by row */
	order_jobs: {
		id: string
		kind: OrderJobKind
		attempt_key: string
		actor_id: string
		created_at: Instant
		finished_at: Instant | null
	}
	order_job_rows: {
		job_id: string
		position: number
		number: string
		courier: string | null
		tracking_number: string | null
		outcome: OrderJobOutcome | null
		/** the code of the refusal */
		refusal: string | null
		settled_at: Instant | null
	}
	order_refunds: {
		id: string
		order_id: string
		what: RefundWhatName
		channel: RefundChannelName
		/** what the buyer gets */
		amount_sen: Sen
		/** of the shipping, and of the unique code's rupiah */
		shipping_sen: Sen
		code_sen: Sen
		/** what these pieces give back to whoever bore an earlier sum for the same order */
		to_reserve_sen: Sen
		to_capital_sen: Sen
		/** of the amount, what belongs to no piece, and who bears it */
		borne_sen: Sen
		bearer: RefundBearerName | null
		/** of one found at the gateway, what is not to be assigned: it paid a debt, or came back */
		apart_sen: Sen
		/** of what is owed, what its buyer has had in another way, and nobody transfers any more */
		had_elsewhere_sen: Sen
		/** of that, what the working capital had borne; the rest was the reserve's */
		had_of_capital_sen: Sen
		reason: string
		state: OrderRefundStateName
		bank: string | null
		account_number: string | null
		account_holder: string | null
		requested_by: string
		requested_at: Instant
		decided_by: string | null
		decided_at: Instant | null
		decision: string | null
		settled_at: Instant | null
	}
	order_refund_units: {
		refund_id: string
		unit_id: string
		/** its share of the shipping, where that goes back with it */
		shipping_sen: Sen
	}
	order_returns: {
		unit_id: string
		order_id: string
		outcome: 'restocked' | 'written-off'
		reason: WriteOffReasonName | null
		note: string
		received_by: string
		received_at: Instant
	}
	order_exchanges: {
		id: string
		order_id: string
		old_unit_id: string
		new_unit_id: string
		reason: string
		made_by: string
		made_at: Instant
	}
	/** what left the house at one time */
	order_parcels: {
		id: string
		order_id: string
		/** the first of its order is 1 */
		position: number
		/** both are null for what was handed over at the counter */
		courier: string | null
		tracking_number: string | null
		/** 1: somebody has said that it travels under the resi of another parcel */
		shares_resi: number
		sent_by: string
		sent_at: Instant
	}
	/** in which parcel a piece has left; one that is not here is in the house */
	order_parcel_units: {
		unit_id: string
		parcel_id: string
	}
}
