import type { Actor } from '#app/domain/audit/actor.ts'
import { listMaterials } from '#app/domain/workshop/materials/materials.server.ts'
import { withdrawMaterial } from '#app/domain/workshop/materials/withdraw-material.server.ts'
import { parseForm } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import { quantityFault, useSchema } from './material-forms.server.ts'

/** Takes for a batch what its form asks for; the fields that make no sense, or null. */
export async function withdrawByForm(
	form: FormData,
	services: Services,
	{ batchCode, actor }: { batchCode: string; actor: Actor },
): Promise<Readonly<Record<string, string>> | null> {
	const parsed = parseForm(useSchema, form)
	if (!('value' in parsed)) return parsed.answer.faults
	const { materialId, entryKey, quantity: typed } = parsed.value
	const materials = await listMaterials(services.db)
	const read = quantityFault(materials.find(({ id }) => id === materialId)?.unit, typed)
	if ('fault' in read) return read.fault
	const { quantity } = read
	await withdrawMaterial(services, { batchCode, materialId, quantity, entryKey }, actor)
	return null
}
