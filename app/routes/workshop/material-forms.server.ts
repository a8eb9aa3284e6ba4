import { z } from 'zod'
import {
	type MaterialUnit,
	materialKinds,
	materialLossReasons,
	materialQuantityIn,
	materialSources,
	materialUnits,
} from '#app/domain/workshop/materials/material.ts'
import { rupiahAmount } from '#app/http/rupiah-amount.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'

const LONGEST_NAME = 80
const LONGEST_NOTE = 300
const words = (most: number) => z.string().trim().max(most)

/** A kind of material as it is typed; each fault is the name of its field. */
export const materialSchema = z.object({
	name: z.string('name').trim().min(1, 'name').max(LONGEST_NAME, 'name'),
	kind: z.enum(materialKinds, 'kind'),
	unit: z.enum(materialUnits, 'unit'),
})

const day = z.string('receivedOn').refine(isCalendarDate, 'receivedOn')

/** What came in as it is typed; how much of it depends on how the material is counted. */
export const intakeSchema = z.object({
	materialId: z.string('materialId').min(1, 'materialId'),
	source: z.enum(materialSources, 'source'),
	sourceName: words(LONGEST_NAME).catch(''),
	partnerCode: words(LONGEST_NAME).catch(''),
	receivedOn: day,
	quantity: z.string('quantity'),
	costSen: rupiahAmount(ZERO),
	note: words(LONGEST_NOTE).catch(''),
	entryKey: z.ulid('materialId'),
})

/** What leaves without being used, as it is typed. */
export const lossSchema = z.object({
	quantity: z.string('quantity'),
	reason: z.enum(materialLossReasons, 'reason'),
	note: z.string('note').trim().min(1, 'note').max(LONGEST_NOTE, 'note'),
	leftSeen: z
		.string()
		.regex(/^\d{1,9}$/)
		.transform(Number),
})

/** What a batch has used, as it is typed. */
export const useSchema = z.object({
	materialId: z.string('materialId').min(1, 'materialId'),
	quantity: z.string('quantity'),
	entryKey: z.ulid('materialId'),
})

/** A quantity of a material that is counted in `unit`; none where the material is not known. */
export function quantityFault(
	unit: MaterialUnit | undefined,
	text: string,
): { quantity: number } | { fault: Record<string, string> } {
	if (!unit) return { fault: { materialId: 'materialId' } }
	const quantity = materialQuantityIn(unit, text)
	return quantity === undefined ? { fault: { quantity: 'quantity' } } : { quantity }
}
