import { momentInWords } from '#app/copy/calendar.ts'
import { copyOf } from '#app/copy/copy.ts'
import { cardOfLot, MOST_CARD_ROWS } from '#app/domain/stock/cards/cards.server.ts'
import { getLot, listLots } from '#app/domain/stock/lots.server.ts'
import { productionUntil } from '#app/domain/workshop/production/weeks.server.ts'
import type { SheetFile } from '#app/routes/office/answer-sheet.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { SEN_PER_RUPIAH } from '#app/shared/money.ts'
import { inLanguage, type Language } from '#app/shared/text.ts'
import { adjustmentWords, movementWords } from './card-table.tsx'
import { nameCardRows } from './read-card.server.ts'
import { readLotFilter } from './read-lot-filter.server.ts'
import { readVariantCard } from './read-variant-card.server.ts'

type Deps = Pick<Services, 'db' | 'clock'>

interface Wanted {
	name: string
	query: URLSearchParams
	language: Language
}

/** A sheet by its name, with what its address asks of it; null for a name that is none. */
export async function sheetFileOf(deps: Deps, wanted: Wanted): Promise<SheetFile | null> {
	if (wanted.name === 'lot') return await lotFile(deps, wanted)
	if (wanted.name === 'kartu') return await cardFile(deps, wanted)
	if (wanted.name === 'produksi') return await productionFile(deps, wanted)
	return null
}

const MOST_LOTS = 10_000

/** Lots as the list shows them, with the same filter, all at once. */
async function lotFile({ db }: Deps, { query, language }: Wanted): Promise<SheetFile> {
	const { workshop, stock } = copyOf(language)
	const words = workshop.lots
	const filter = await readLotFilter(db, query)
	const { lots } = await listLots(db, { ...filter, cursor: null, limit: MOST_LOTS })
	return {
		name: 'lot',
		columns: [
			words.code,
			words.product,
			workshop.lot.sku,
			words.cohort,
			words.worked,
			stock.lot.place,
			words.received,
			words.available,
			words.reserved,
			words.sold,
			stock.lot.gone,
			words.unitCost,
		],
		rows: lots.map((lot) => [
			lot.code,
			`${inLanguage(lot.productName, language)}, ${inLanguage(lot.variantLabel, language)}`,
			lot.sku,
			inLanguage(lot.origin.cohort.name, language),
			lot.origin.workDate,
			lot.place?.code ?? '',
			...[lot.received, lot.available, lot.reserved, lot.sold, lot.writtenOff],
			lot.unitCostSen / SEN_PER_RUPIAH,
		]),
	}
}

/** A stock card, the newest movement first. */
async function cardFile({ db }: Deps, { query, language }: Wanted): Promise<SheetFile> {
	const { stock, calendar, workshop } = copyOf(language)
	const { card: words } = stock
	const lotCode = query.get('lot')
	const [sku, limit] = [query.get('sku') ?? '', MOST_CARD_ROWS]
	const isWhole = query.has('semua')
	const { rows } = lotCode
		? await cardOfLot(db, (await getLot(db, lotCode)).lotId, { cursor: null, limit })
		: (await readVariantCard(db, { sku, isWhole, cursor: null, limit })).card
	const named = await nameCardRows(db, rows)
	return {
		name: `kartu-${(lotCode ?? sku).toLowerCase().replace(/[^a-z0-9-]/g, '')}`,
		columns: [
			words.at,
			words.lot,
			words.what,
			stock.adjust.note,
			workshop.lot.order,
			words.change,
			words.available,
			words.reserved,
			words.sold,
			words.gone,
		],
		rows: named.map((row) => [
			momentInWords(row.at, calendar, true),
			row.lotCode,
			movementWords(stock, row),
			adjustmentWords(stock, row).join('; '),
			row.orderNumber ?? '',
			row.quantity,
			...[row.balance.available, row.balance.reserved, row.balance.sold],
			row.balance.writtenOff,
		]),
	}
}

/** Pieces by week, a column for each cohort. */
async function productionFile({ db, clock }: Deps, wanted: Wanted): Promise<SheetFile> {
	const { query, language } = wanted
	const { workshopHome: words } = copyOf(language)
	const typed = Number(query.get('minggu'))
	const span = typed === 26 || typed === 52 ? typed : 13
	const today = dateInMagetan(clock.now())
	const { weeks, cohorts } = await productionUntil(db, today, span)
	return {
		name: `produksi-${today}`,
		columns: [words.week, ...cohorts.map(({ name }) => inLanguage(name, language))],
		rows: weeks.map((week, index) => [week, ...cohorts.map(({ pieces }) => pieces[index] ?? 0)]),
	}
}
