import type { AccountSpec } from '#app/domain/ledger/account.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import type { UnitShare } from '#app/domain/shares/waterfall.ts'
import { partnersById } from '#app/domain/workshop/partners.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import {
	extraFood,
	heldPremi,
	materialFund,
	partnerPayable,
	pendingSavings,
	pnbpPayable,
	workingCapital,
} from './chart.ts'

/** One party of a piece: who of the makers or partners it is, if it is one. */
export interface PartyOfPiece {
	readonly party: UnitShare['party']
	readonly makerId: string | null
	readonly partnerId: string | null
}

/** What one party got of one piece, by the id under which it is stored. */
export interface BookedShare extends PartyOfPiece {
	readonly shareId: string
	readonly amountSen: Sen
}

/** Which account each of these parties is credited on: a maker's credits are pending, or held. */
export async function accountsOfParties(
	db: Reader,
	parties: readonly PartyOfPiece[],
): Promise<(party: PartyOfPiece) => AccountSpec> {
	const makerCodes = await makerCodesOf(db, distinct(parties.map(({ makerId }) => makerId)))
	const partners = await partnersById(db, distinct(parties.map(({ partnerId }) => partnerId)))
	return ({ party, makerId, partnerId }) => {
		switch (party) {
			case 'maker':
			case 'held': {
				const code = makerCodes.get(makerId ?? '')
				invariant(makerId && code, `maker ${makerId} exists`)
				const maker = { id: makerId, code }
				return party === 'maker' ? pendingSavings(maker) : heldPremi(maker)
			}
			case 'extra-food':
				return extraFood
			case 'partner': {
				const partner = partners.get(partnerId ?? '')
				invariant(partnerId && partner, `partner ${partnerId} exists`)
				return partnerPayable({ id: partnerId, code: partner.code })
			}
			case 'pnbp':
				return pnbpPayable
			// It pays what they really cost, and keeps or bears the difference.
			case 'costs':
			case 'capital':
				return workingCapital
			case 'material':
				return materialFund
		}
	}
}

function distinct(ids: readonly (string | null)[]): string[] {
	return [...new Set(ids.flatMap((id) => id ?? []))]
}
