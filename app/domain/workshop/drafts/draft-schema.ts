import { z } from 'zod'
import { sheetUnits } from '#app/domain/workshop/contribution-sheet.ts'

const MOST_LINES = 200

/** What is longer than any field takes is cut, and nothing beside it is lost. */
const cut = (longest: number) =>
	z
		.string()
		.catch('')
		.transform((text) => text.slice(0, longest))
const typed = cut(120)

/** What somebody has typed of a batch so far: nothing of it has to make sense yet. */
export const draftSchema = z.object({
	cohort: typed,
	workDate: typed,
	/** null until somebody has chosen, be it none */
	sessions: z.array(z.string().max(40)).max(20).nullable().catch(null),
	sku: typed,
	/** what is made for the first time: a product of this name is begun with the batch */
	newProduct: typed,
	newPrice: typed,
	gradeA: typed,
	gradeB: typed,
	rework: typed,
	rejected: typed,
	unit: z.enum(sheetUnits).catch('pieces'),
	/** by the maker's code, in the order of the sheet */
	lines: z
		.record(z.string().max(20), cut(12))
		.catch({})
		.transform((lines) => Object.fromEntries(Object.entries(lines).slice(0, MOST_LINES))),
	material: typed,
	materialReason: typed,
})

export type Draft = z.output<typeof draftSchema>

/** A draft as it is stored, and what is stored as a draft; what cannot be read is empty. */
export function readDraft(document: string): Draft {
	return draftSchema.parse(JSON.parse(document))
}
