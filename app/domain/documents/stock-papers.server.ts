import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { noSuchLot, tooManyTags } from '#app/domain/stock/errors.ts'
import { lotsByCode } from '#app/domain/stock/lots.server.ts'
import {
	type CountedLine,
	countedLines,
	countersOf,
	getOpname,
} from '#app/domain/stock/opname/opnames.server.ts'
import { add, type Sen, sen, ZERO } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Reader } from '#db/client.ts'
import type { OpnameMinutes, PieceTag } from './stock-paper.ts'

/** The minutes of an opname whose counting has ended. Refuses `stock.no_such_opname`. */
export async function readOpnameMinutes(db: Reader, number: string): Promise<OpnameMinutes> {
	const opname = await getOpname(db, number)
	const lines = await countedLines(db, number)
	const counters = await countersOf(db, number)
	const { decidedBy, closedBy } = opname
	const names = await namesOfStaff(db, [...counters, decidedBy ?? '', closedBy ?? ''])
	const missing = lines.filter((line) => line.difference < 0)
	const found = lines.filter((line) => (line.posted ?? 0) > 0)
	const missingSen = missing.reduce((sum, line) => add(sum, line.materialSen), ZERO)
	const { scope, state, openedAt, closedAt } = opname
	return {
		number,
		scope,
		state,
		openedAt,
		closedAt,
		differing: lines.filter((line) => line.difference !== 0),
		lots: lines.length,
		missingSen,
		missingInWords: terbilang(missingSen),
		foundSen: found.reduce((sum, line) => add(sum, postedSen(line)), ZERO),
		unposted: lines.reduce(
			(sum, line) => sum + Math.max(line.difference, 0) - Math.max(line.posted ?? 0, 0),
			0,
		),
		counters: counters.map((id) => names.get(id) ?? ''),
		approver: names.get(decidedBy ?? '') ?? null,
	}
}

/** As many tags as are printed at one time: twenty sheets. */
const MOST_TAGS = 420

/**
 * Tags for so many pieces of these lots, in their order. Refuses `stock.no_such_lot` for a code
 * that no lot has, and `stock.too_many_tags`.
 */
export async function readTags(
	db: Reader,
	wanted: readonly { lotCode: string; quantity: number }[],
	{ withPrice }: { withPrice: boolean },
): Promise<PieceTag[]> {
	const pieces = wanted.reduce((sum, { quantity }) => sum + quantity, 0)
	if (pieces > MOST_TAGS) throw tooManyTags(MOST_TAGS)
	const lots = await lotsByCode(
		db,
		wanted.map(({ lotCode }) => lotCode),
	)
	if (lots.length !== wanted.length || lots.length === 0) throw noSuchLot()
	const offers = await offersOf(db, [...new Set(lots.map((lot) => lot.variantId))])
	return lots.flatMap((lot, index) => {
		const offer = offers.get(lot.variantId)
		const tag = {
			code: lot.code,
			productName: lot.productName,
			sizeLabel: offer?.sizeLabel ?? '',
			priceSen: withPrice ? (offer?.priceSen ?? null) : null,
		}
		return Array.from({ length: wanted[index]?.quantity ?? 0 }, () => tag)
	})
}

function postedSen({ materialSen, difference, posted }: CountedLine): Sen {
	return sen((materialSen / Math.abs(difference)) * (posted ?? 0))
}
