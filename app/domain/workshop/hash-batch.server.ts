import { hashText } from '#app/shared/hash-text.ts'
import type { RecordBatch } from './record-batch.server.ts'

/**
 * Everything that is recorded of a batch as one short text, in an order of its own: equal texts are
 * the same batch.
 */
export function hashBatch(input: RecordBatch): string {
	const { cohortSlug, sku, workDate, quantity, materialCostSen } = input
	const { b, rework, rejected } = input.grades ?? { b: 0, rework: 0, rejected: 0 }
	const lines = input.contributions.map((line) =>
		Object.entries(line).sort(([one], [other]) => (one < other ? -1 : 1)),
	)
	const said = [input.materialReason?.trim() ?? '', ...(input.sessionIds ?? [])]
	const numbers = [quantity, b, rework, rejected, materialCostSen]
	return hashText(JSON.stringify([cohortSlug, sku, workDate, numbers, lines, said]))
}
