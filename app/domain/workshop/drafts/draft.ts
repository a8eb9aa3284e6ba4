import {
	type SheetLine,
	type SheetUnit,
	sheetLine,
} from '#app/domain/workshop/contribution-sheet.ts'
import { type CalendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { parseRupiah, type Sen } from '#app/shared/money.ts'
import type { Draft } from './draft-schema.ts'

const MINUTES_IN_HOUR = 60

/** The value of the field that stands for a product that does not exist yet. */
export const NEW_PRODUCT = '+'

/** What of a draft has to be put right before it can be sent. */
export type DraftFault =
	| 'cohort'
	| 'work-date'
	| 'product'
	| 'new-price'
	| 'pieces'
	| 'sheet'
	| 'material'
	| 'material-reason'

/** A batch as it would be recorded, but for a product that is still to be begun. */
export interface DraftedBatch {
	readonly cohortSlug: string
	readonly sku: string
	readonly workDate: CalendarDate
	readonly quantity: number
	readonly grades: { readonly b: number; readonly rework: number; readonly rejected: number }
	readonly materialCostSen: Sen
	readonly materialReason: string
	readonly contributions: readonly SheetLine[]
	readonly sessionIds: readonly string[]
}

/** A count as it is typed: nothing is zero; undefined for what is no count. */
export function countIn(text: string): number | undefined {
	const plain = text.trim()
	if (plain === '') return 0
	return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}

/** The pieces of a draft by grade, with their sum; what is no count counts as none. */
export function piecesOfDraft(draft: Draft) {
	const [a = 0, b = 0, rework = 0, rejected = 0] = [
		draft.gradeA,
		draft.gradeB,
		draft.rework,
		draft.rejected,
	].map(countIn)
	return { a, b, rework, rejected, quantity: a + b + rework + rejected }
}

/** Hours as they are typed (`1,5` or `1.5`) in whole minutes; undefined for what is none. */
function minutesIn(text: string): number | undefined {
	const plain = text.trim().replace(',', '.')
	if (plain === '') return 0
	return /^\d{1,4}(\.\d{1,2})?$/.test(plain)
		? Math.round(Number(plain) * MINUTES_IN_HOUR)
		: undefined
}

/** What one line of a sheet weighs as it is typed, in the unit of the sheet. */
export function weightIn(unit: SheetUnit, text: string): number | undefined {
	return unit === 'minutes' ? minutesIn(text) : countIn(text)
}

/** The batch that a draft describes, or everything that is not right yet. */
export function batchOfDraft(
	draft: Draft,
): { readonly batch: DraftedBatch } | { readonly faults: readonly DraftFault[] } {
	const { quantity, b, rework, rejected } = piecesOfDraft(draft)
	const counts = [draft.gradeA, draft.gradeB, draft.rework, draft.rejected].map(countIn)
	const lines = Object.entries(draft.lines).map(([makerCode, text]) => ({
		makerCode,
		weight: weightIn(draft.unit, text),
	}))
	const contributions = lines.flatMap(({ makerCode, weight }) =>
		weight ? [sheetLine(draft.unit, makerCode, weight)] : [],
	)
	const sum = lines.reduce((total, { weight }) => total + (weight ?? 0), 0)
	const materialCostSen = parseRupiah(draft.material.trim() === '' ? '0' : draft.material)
	const isNew = draft.sku === NEW_PRODUCT
	const { workDate } = draft
	const wrong: Record<DraftFault, boolean> = {
		cohort: draft.cohort === '',
		'work-date': !isCalendarDate(workDate),
		product: draft.sku === '' || (isNew && draft.newProduct.trim() === ''),
		'new-price': isNew && !(parseRupiah(draft.newPrice) ?? 0),
		pieces: quantity === 0 || counts.includes(undefined),
		sheet:
			contributions.length === 0 ||
			lines.some(({ weight }) => weight === undefined) ||
			(draft.unit === 'pieces' && sum !== quantity),
		material: materialCostSen === undefined,
		'material-reason': (materialCostSen ?? 0) > 0 && draft.materialReason.trim() === '',
	}
	const faults = (Object.keys(wrong) as DraftFault[]).filter((fault) => wrong[fault])
	if (faults.length > 0 || materialCostSen === undefined) return { faults }
	return {
		batch: {
			cohortSlug: draft.cohort,
			sku: draft.sku,
			workDate: workDate as CalendarDate,
			quantity,
			grades: { b, rework, rejected },
			materialCostSen,
			materialReason: draft.materialReason.trim(),
			contributions,
			sessionIds: draft.sessions ?? [],
		},
	}
}

/** So many pieces shared out equally among so many people: the first ones get what is left over. */
export function equalShares(quantity: number, people: number): number[] {
	const each = people === 0 ? 0 : Math.floor(quantity / people)
	const left = quantity - each * people
	return Array.from({ length: people }, (_, index) => each + (index < left ? 1 : 0))
}

/** A weight as it would be typed: hours with a comma, pieces and points as they are. */
export function typedWeight(unit: SheetUnit, weight: number): string {
	if (unit !== 'minutes') return String(weight)
	return String(Math.round((weight / MINUTES_IN_HOUR) * 100) / 100).replace('.', ',')
}
