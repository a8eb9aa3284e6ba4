import { refuse } from '#app/domain/treasury/errors.ts'
import { partnerProducts } from '#app/domain/treasury/partner-dues.server.ts'
import { getRequest } from '#app/domain/treasury/requests.server.ts'
import { getPartner } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { add, subtract } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Reader } from '#db/client.ts'
import type { SettlementNote } from './settlement-note.ts'

/**
 * The note of a partner's settlement. Refuses `treasury.no_such_request` for what is no such
 * request, or came to nothing.
 */
export async function readSettlementNote(
	db: Reader,
	requestId: string,
	now: Instant,
): Promise<SettlementNote> {
	const request = await getRequest(db, requestId)
	const { gathered, payee, state, amountSen, approved, paid } = request
	if (request.kind !== 'partner' || !gathered || state === 'declined') {
		throw refuse('treasury.no_such_request')
	}
	const at = approved?.at ?? now
	const partner = await getPartner(db, payee, dateInMagetan(at))
	return {
		number: request.number,
		state: state === 'requested' ? 'draft' : state,
		at,
		partnerCode: partner.code,
		partnerName: partner.name,
		agreement: partner.number,
		until: gathered.until,
		products: await partnerProducts(db, payee, gathered),
		carriedSen: gathered.carriedSen,
		amountSen,
		amountInWords: terbilang(amountSen),
		leftSen: subtract(add(gathered.carriedSen, gathered.movedSen), amountSen),
		paid: paid && { on: paid.on, reference: paid.reference },
	}
}
