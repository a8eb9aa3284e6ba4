import { addMaterial } from '#app/domain/workshop/materials/add-material.server.ts'
import { listMaterials } from '#app/domain/workshop/materials/materials.server.ts'
import {
	type ReceiveMaterial,
	receiveMaterial,
} from '#app/domain/workshop/materials/receive-material.server.ts'
import { recordLoss } from '#app/domain/workshop/materials/record-loss.server.ts'
import { withdrawMaterial } from '#app/domain/workshop/materials/withdraw-material.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { actorOf, type CastName, type Deed, type World } from './play-world.ts'
import { timeOn, workingDay } from './when.ts'

const kinds = [
	{ name: 'Perca katun', kind: 'scrap', unit: 'gram' },
	{ name: 'Benang jahit', kind: 'yarn', unit: 'piece' },
	{ name: 'Benang akrilik', kind: 'yarn', unit: 'gram' },
] as const

type Delivery = Pick<ReceiveMaterial, 'source' | 'sourceName' | 'quantity' | 'note'> & {
	readonly name: (typeof kinds)[number]['name']
	readonly daysAgo: number
	readonly rupiah: number
	readonly partnerCode?: string
	/** what the damp has spoiled of it */
	readonly spoiled?: number
}

/** What came in: given, bought, and sent by the partner under its agreement. */
const deliveries: readonly Delivery[] = [
	{
		name: 'Perca katun',
		daysAgo: 34,
		source: 'donor',
		sourceName: 'Konveksi Melati, Magetan',
		quantity: 2_400,
		rupiah: 0,
		note: 'Dua karung, sudah dipilah',
	},
	{
		name: 'Benang jahit',
		daysAgo: 33,
		source: 'purchase',
		sourceName: 'Toko Jahit Sumber',
		quantity: 24,
		rupiah: 126_000,
		note: 'Nota 0417',
	},
	{
		name: 'Benang akrilik',
		daysAgo: 27,
		source: 'partner',
		sourceName: '',
		partnerCode: 'AJP',
		quantity: 12_000,
		rupiah: 540_000,
		note: 'Menurut surat jalan mitra',
	},
	{
		name: 'Perca katun',
		daysAgo: 20,
		source: 'purchase',
		sourceName: 'Pasar Sayur Magetan',
		quantity: 10_000,
		rupiah: 185_000,
		note: '',
		spoiled: 650,
	},
]

/** The store of materials fills. */
export function materialDeeds(now: Instant): Deed[] {
	const dayAgo = (daysAgo: number) => workingDay(nextDate(dateInMagetan(now), -daysAgo))
	const name: Deed = {
		at: timeOn(dayAgo(35), '09:00'),
		play: async (world) => {
			for (const kind of kinds) await addMaterial(world, kind, actorOf(world, 'officer'))
		},
	}
	return [
		name,
		...deliveries.map(({ daysAgo, spoiled, ...delivery }): Deed => {
			const receivedOn = dayAgo(daysAgo)
			return {
				at: timeOn(receivedOn, '10:30'),
				play: async (world) => {
					const officer = actorOf(world, 'officer')
					const { name: _, rupiah: cost, partnerCode = null, ...said } = delivery
					const kept = { receivedOn, receiptKey: null, entryKey: newId(), partnerCode }
					const materialId = await idOf(world, delivery.name)
					const input = { ...said, ...kept, materialId, costSen: rupiah(cost) }
					const { intakeId } = await receiveMaterial(world, input, officer)
					if (spoiled === undefined) return
					const left = { intakeId, leftSeen: delivery.quantity, quantity: spoiled }
					const why = { reason: 'spoiled', note: 'Basah di dasar karung' } as const
					await recordLoss(world, { ...left, ...why }, officer)
				},
			}
		}),
	]
}

/** What a batch is made of, taken from the store by whoever recorded it. */
export async function useMaterials(
	world: World,
	batchCode: string,
	uses: Readonly<Record<string, number>>,
	by: CastName,
): Promise<void> {
	for (const [name, quantity] of Object.entries(uses)) {
		const input = { batchCode, quantity, materialId: await idOf(world, name), entryKey: newId() }
		await withdrawMaterial(world, input, actorOf(world, by))
	}
}

async function idOf({ db }: World, name: string): Promise<string> {
	return (await listMaterials(db)).find((material) => material.name === name)?.id ?? ''
}
