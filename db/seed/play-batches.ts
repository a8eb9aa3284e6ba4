import { acceptBatch } from '#app/domain/stock/accept-batch.server.ts'
import { returnBatch } from '#app/domain/workshop/batches/return-batch.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { useMaterials } from './play-materials.ts'
import { sendPicture } from './play-pictures.ts'
import { actorOf, type CastName, type Deed, type World } from './play-world.ts'
import { timeOn, workingDay } from './when.ts'

interface OpenBatch {
	readonly sku: string
	readonly daysAgo: number
	/** what it cost beside what was taken from the store, and where that figure is from */
	readonly typed?: { readonly rupiah: number; readonly reason: string }
	/** taken from the store: grams or pieces by the name of the material */
	readonly uses?: Readonly<Record<string, number>>
	readonly rework: number
	/** who recorded it, if not the officer */
	readonly by?: CastName
	/** sent by the same, and not looked at yet */
	readonly photos?: readonly string[]
	/** who made how many; WB-012 awaits a verdict, so that part buys extra food */
	readonly sheet: Readonly<Record<string, number>>
	/** what happens to it afterwards, on the next day */
	readonly next?: (world: World, batchCode: string) => Promise<unknown>
}

const sign = (world: World, batchCode: string) =>
	signBatch(world, { batchCode }, actorOf(world, 'second-officer'))

/** The last batches, each at another place of its way into stock. */
const openBatches: readonly OpenBatch[] = [
	{
		sku: 'KKP-40',
		daysAgo: 9,
		uses: { 'Perca katun': 3_600, 'Benang jahit': 3 },
		rework: 2,
		sheet: { 'WB-001': 3, 'WB-002': 3, 'WB-006': 2 },
		next: async (world, batchCode) => {
			await sign(world, batchCode)
			const seam = { kind: 'rework', reason: 'seam', pieces: 2 } as const
			const grades = { a: 5, b: 1, faults: [seam] }
			await acceptBatch(world, { batchCode, grades }, actorOf(world, 'officer'))
		},
	},
	{
		sku: 'KBS-60',
		daysAgo: 7,
		typed: { rupiah: 44_000, reason: 'Nota kain dan benang' },
		rework: 0,
		sheet: { 'WB-001': 2, 'WB-012': 2, 'WB-010': 2 },
		next: sign,
	},
	{
		sku: 'KSL-70',
		daysAgo: 5,
		typed: { rupiah: 0, reason: 'Perca sumbangan seluruhnya' },
		rework: 0,
		sheet: { 'WB-002': 2, 'WB-006': 2 },
		next: (world, batchCode) =>
			returnBatch(
				world,
				{ batchCode, reason: 'Di lembar kertas ada tiga nama, di sini baru dua.' },
				actorOf(world, 'second-officer'),
			),
	},
	{
		sku: 'KRB-BR',
		daysAgo: 2,
		by: 'second-officer',
		photos: ['06-keset-rumbai-1.jpg', '06-keset-rumbai-2.jpg'],
		typed: { rupiah: 6_000, reason: 'Nota manik-manik' },
		uses: { 'Perca katun': 2_750, 'Benang jahit': 2 },
		rework: 1,
		sheet: { 'WB-001': 2, 'WB-006': 2, 'WB-010': 2 },
	},
]

/** What was recorded in the last days, and what came of it so far. */
export function openBatchDeeds(now: Instant): Deed[] {
	return openBatches.flatMap((batch) => {
		const { sku, daysAgo, sheet, rework, next, typed, uses = {} } = batch
		const { by = 'officer', photos = [] } = batch
		const workDate = workingDay(nextDate(dateInMagetan(now), -daysAgo))
		const contributions = Object.entries(sheet).map(([makerCode, pieces]) => ({
			makerCode,
			pieces,
		}))
		let batchCode = ''
		const record: Deed = {
			at: timeOn(workDate, '15:40'),
			play: async (world) => {
				const input = {
					sku,
					cohortSlug: 'perca-2025',
					workDate,
					quantity: contributions.reduce((sum, line) => sum + line.pieces, 0),
					grades: { b: 0, rework, rejected: 0 },
					materialCostSen: rupiah(typed?.rupiah ?? 0),
					...(typed ? { materialReason: typed.reason } : {}),
					contributions,
				}
				batchCode = (await recordBatch(world, input, actorOf(world, by))).batchCode
				await useMaterials(world, batchCode, uses, by)
				for (const file of photos) {
					await sendPicture(world, { kind: 'batch', id: batchCode }, { file, by })
				}
			},
		}
		if (!next) return [record]
		const later: Deed = {
			at: timeOn(nextDate(workDate), '09:30'),
			play: async (world) => {
				await next(world, batchCode)
			},
		}
		return [record, later]
	})
}
