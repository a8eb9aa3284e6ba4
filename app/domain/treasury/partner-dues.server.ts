import { partnerPayableCode } from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { linesBetween } from '#app/domain/ledger/movements/movements.server.ts'
import { piecesOfShares } from '#app/domain/orders/partner-shares/pieces-of-shares.server.ts'
import { listPartners } from '#app/domain/workshop/agreements/partner-records.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { PartnerProduct } from './partner-product.ts'
import { gatherableUntil, standingOf } from './standings.server.ts'

/** A partner with what it is owed. */
export interface PartnerDues {
	readonly code: string
	readonly name: string
	/** the number of its last agreement; null where none is on record */
	readonly agreement: string | null
	readonly owedSen: Sen
	/** what can be settled today, in whole rupiah; nothing while more was taken back than came */
	readonly gatherableSen: Sen
	readonly waits: boolean
}

/** Every partner by name, with what it is owed. */
export async function partnerDues(db: Reader, today: CalendarDate): Promise<PartnerDues[]> {
	const dues: PartnerDues[] = []
	for (const { code, name, number } of await listPartners(db, today)) {
		const accountCode = partnerPayableCode(code)
		const standing = await standingOf(db, accountCode)
		dues.push({
			...{ code, name, agreement: number, waits: standing.waits },
			owedSen: (await balanceOfAccount(db, accountCode))?.naturalSen ?? ZERO,
			gatherableSen: gatherableUntil(standing, today).amountSen,
		})
	}
	return dues
}

const NOBODY: Text = { id: '', en: '' }

/**
 * A partner's share, piece by piece summed by product: of the entries behind one number, up to and
 * with another. Sums to what these entries did to its account, but for what was paid of it.
 */
export async function partnerProducts(
	db: Reader,
	partnerCode: string,
	range: { afterNumber: number; throughNumber: number },
): Promise<PartnerProduct[]> {
	const lines = (await linesBetween(db, partnerPayableCode(partnerCode), range)).filter(
		({ sourceKind }) => sourceKind !== 'treasury-request',
	)
	const pieces = await piecesOfShares(
		db,
		lines.flatMap(({ detailId }) => detailId ?? []),
	)
	const products = new Map<string, PartnerProduct>()
	for (const { detailId, amountSen } of lines) {
		const piece = pieces.get(detailId ?? '')
		const key = piece ? `${piece.variantId} ${piece.cohortName.id}` : ''
		const before = products.get(key) ?? {
			key,
			productName: piece?.productName ?? NOBODY,
			variantLabel: piece?.variantLabel ?? NOBODY,
			cohortName: piece?.cohortName ?? NOBODY,
			...{ sold: 0, soldSen: ZERO, takenBack: 0, takenBackSen: ZERO, amountSen: ZERO },
		}
		const isSold = amountSen > 0
		products.set(key, {
			...before,
			sold: before.sold + (isSold ? 1 : 0),
			soldSen: add(before.soldSen, isSold ? amountSen : ZERO),
			takenBack: before.takenBack + (isSold ? 0 : 1),
			takenBackSen: add(before.takenBackSen, isSold ? ZERO : amountSen),
			amountSen: add(before.amountSen, amountSen),
		})
	}
	return [...products.values()].sort((a, b) => (a.productName.id < b.productName.id ? -1 : 1))
}
