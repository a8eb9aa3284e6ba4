import type { Offer } from '#app/domain/catalogue/product.ts'
import { offersBySku } from '#app/domain/catalogue/products.server.ts'
import type { Earning } from '#app/domain/people/earning.ts'
import { earningsByDay } from '#app/domain/people/earnings.server.ts'
import { makersByCode } from '#app/domain/people/makers.server.ts'
import { sheetLine } from '#app/domain/workshop/contribution-sheet.ts'
import { hashBatch } from '#app/domain/workshop/hash-batch.server.ts'
import type { Reader } from '#db/client.ts'
import type { BatchColumn, BatchFaultName, BatchSheetFault } from './batch-columns.ts'
import type { ReadSheet, SheetBatch } from './batch-sheet.ts'
import { selectCohortsBySlugs, selectHashes, selectMade, selectSpells } from './store.server.ts'

/** A batch of a sheet that may be recorded as it is. */
export interface PlannedBatch {
	readonly batch: SheetBatch
	readonly cohort: {
		readonly id: string
		readonly programmeId: string
		readonly programmeCode: string
	}
	readonly variantId: string
	/** there is only this one piece of the product */
	readonly oneOff: boolean
	readonly entryKey: string
	readonly inputHash: string
	readonly lines: readonly { makerId: string; weight: number; earning: Earning }[]
}

/** What a sheet would do: with a fault, nothing. */
export interface BatchPlan {
	readonly faults: readonly BatchSheetFault[]
	readonly planned: readonly PlannedBatch[]
	/** recorded before under their references, with just these contents */
	readonly known: number
}

type Cohort = Awaited<ReturnType<typeof selectCohortsBySlugs>>[number]

/** The key under which a reference of a sheet is recorded, once. */
function importKey(reference: string): string {
	return `sheet:${reference}`
}

/**
 * Looks batches of a sheet through against what is on record: cohorts, products, who was a member
 * and here on each day, and what was imported before. A handful of queries, however many rows.
 */
export async function planBatches(db: Reader, batches: readonly SheetBatch[]): Promise<BatchPlan> {
	const known = await lookUp(db, batches)
	const faults: BatchSheetFault[] = []
	const planned: PlannedBatch[] = []
	let same = 0
	for (const batch of batches) {
		const inputHash = hashOf(batch)
		const earlier = known.hashes.get(importKey(batch.reference))
		if (earlier === inputHash) {
			same += 1
			continue
		}
		const found =
			earlier === undefined
				? faultsOf(batch, known)
				: [faultAt(batch.line, 'referensi', 'reference-taken')]
		faults.push(...found)
		if (found.length === 0) planned.push(planOf(batch, inputHash, known))
	}
	return { faults, planned: faults.length === 0 ? planned : [], known: same }
}

/**
 * All that is wrong with a sheet of which something could not be read, in the order of its rows:
 * what could be read of it is looked through against what is on record, so that an office mends
 * the sheet once.
 */
export async function allFaultsOf(
	db: Reader,
	{ legible, faults }: ReadSheet,
): Promise<BatchSheetFault[]> {
	const known = legible.length === 0 ? null : await lookUp(db, legible)
	const unread = new Set(faults.map(({ line, column }) => `${line} ${column}`))
	const others = legible.flatMap((batch) => (known ? faultsOf(batch, known, unread) : []))
	return [...faults, ...others].sort((one, other) => one.line - other.line)
}

type Known = Awaited<ReturnType<typeof lookUp>>

async function lookUp(db: Reader, batches: readonly SheetBatch[]) {
	const each = <T>(values: readonly T[]) => [...new Set(values)]
	const cohorts = await selectCohortsBySlugs(db, each(batches.map((one) => one.cohortSlug)))
	const offers = await offersBySku(db, each(batches.map((one) => one.sku)))
	const codes = each(batches.flatMap(({ lines }) => lines.map((line) => line.makerCode)))
	const makers = await makersByCode(db, codes)
	const spells = new Map<string, { from: string; until: string | null }[]>()
	const cohortIds = cohorts.map(({ id }) => id)
	for (const row of cohortIds.length === 0 ? [] : await selectSpells(db, cohortIds)) {
		const key = `${row.cohort_id} ${row.maker_id}`
		const spell = { from: row.joined_on, until: row.left_on }
		spells.set(key, [...(spells.get(key) ?? []), spell])
	}
	const oneOffs = [...offers.values()].filter((offer) => offer.oneOfAKind).map(({ id }) => id)
	return {
		cohorts: new Map(cohorts.map((cohort) => [cohort.slug, cohort])),
		offers,
		makers,
		spells,
		made: oneOffs.length === 0 ? new Set<string>() : await selectMade(db, oneOffs),
		/** one-offs of this very sheet */
		making: new Set<string>(),
		earningOn: await earningsByDay(
			db,
			[...makers.values()].map(({ id }) => id),
		),
		hashes: await selectHashes(
			db,
			batches.map(({ reference }) => importKey(reference)),
		),
	}
}

function faultAt(line: number, column: BatchColumn, fault: BatchFaultName): BatchSheetFault {
	return { line, column, fault }
}

const COUNTS = ['mutu_a', 'mutu_b', 'diulang', 'afkir'] as const satisfies readonly BatchColumn[]

/** `unread`: cells that could not be read, of which nothing more is said. */
function faultsOf(
	batch: SheetBatch,
	known: Known,
	unread: ReadonlySet<string> = new Set(),
): BatchSheetFault[] {
	const { line } = batch
	const isRead = (column: BatchColumn, at = line) => !unread.has(`${at} ${column}`)
	const cohort = known.cohorts.get(batch.cohortSlug)
	const offer = known.offers.get(batch.sku)
	const found: BatchSheetFault[] = []
	if (!cohort) {
		if (isRead('angkatan')) found.push(faultAt(line, 'angkatan', 'unknown-cohort'))
	} else if (isRead('tanggal') && batch.workDate < cohort.started_on) {
		found.push(faultAt(line, 'tanggal', 'before-cohort'))
	}
	if (!offer) {
		if (isRead('nomor_barang')) found.push(faultAt(line, 'nomor_barang', 'unknown-sku'))
	} else if (cohort && COUNTS.every((column) => isRead(column))) {
		found.push(...faultsOfOffer(batch, offer, cohort, known))
	}
	const workedAt = isRead('tanggal') ? cohort : undefined
	for (const one of batch.lines) {
		if (!isRead('pembuat', one.line)) continue
		const fault = faultOfMaker(one.makerCode, batch, workedAt, known)
		if (fault) found.push(faultAt(one.line, 'pembuat', fault))
	}
	return found
}

function faultsOfOffer(
	{ line, quantity }: SheetBatch,
	offer: Offer,
	cohort: Cohort,
	{ made, making }: Known,
): BatchSheetFault[] {
	if (offer.craft !== cohort.craft) return [faultAt(line, 'nomor_barang', 'wrong-craft')]
	if (!offer.oneOfAKind) return []
	const isTaken = quantity !== 1 || made.has(offer.id) || making.has(offer.id)
	making.add(offer.id)
	return isTaken ? [faultAt(line, 'nomor_barang', 'one-off')] : []
}

function faultOfMaker(
	makerCode: string,
	{ workDate }: SheetBatch,
	cohort: Cohort | undefined,
	{ makers, spells, earningOn }: Known,
): BatchFaultName | null {
	const maker = makers.get(makerCode)
	if (!maker) return 'unknown-maker'
	if (maker.isErased) return 'erased-maker'
	if (!cohort) return null
	const own = spells.get(`${cohort.id} ${maker.id}`) ?? []
	const isMember = own.some(
		({ from, until }) => from <= workDate && (until === null || until >= workDate),
	)
	if (!isMember) return 'not-member'
	return earningOn(maker.id, workDate) === 'absent' ? 'away' : null
}

function planOf(batch: SheetBatch, inputHash: string, known: Known): PlannedBatch {
	const cohort = known.cohorts.get(batch.cohortSlug)
	return {
		batch,
		cohort: {
			id: cohort?.id ?? '',
			programmeId: cohort?.programme_id ?? '',
			programmeCode: cohort?.programme_code ?? '',
		},
		variantId: known.offers.get(batch.sku)?.id ?? '',
		oneOff: known.offers.get(batch.sku)?.oneOfAKind ?? false,
		entryKey: importKey(batch.reference),
		inputHash,
		lines: batch.lines.map(({ makerCode, weight }) => {
			const makerId = known.makers.get(makerCode)?.id ?? ''
			const earning = known.earningOn(makerId, batch.workDate)
			return { makerId, weight, earning: earning === 'absent' ? 'hold' : earning }
		}),
	}
}

/** What `recordBatch` would keep beside it. */
function hashOf(batch: SheetBatch): string {
	const { unit, lines, ...input } = batch
	const contributions = lines.map(({ makerCode, weight }) => sheetLine(unit, makerCode, weight))
	return hashBatch({ ...input, contributions })
}
