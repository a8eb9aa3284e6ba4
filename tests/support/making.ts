import { randomBytes } from 'node:crypto'
import { createAesVault } from '#app/adapters/vault/aes-vault.server.ts'
import type { Actor } from '#app/domain/audit/actor.ts'
import type { Colour } from '#app/domain/catalogue/attributes.ts'
import { createProduct, type NewVariant } from '#app/domain/catalogue/create-product.server.ts'
import type { MediaStore, StoredPicture } from '#app/domain/catalogue/media.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts'
import { type RegisterMaker, registerMaker } from '#app/domain/people/register-maker.server.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import { receiveLot } from '#app/domain/stock/receive-lot.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { withdrawPublic } from '#app/domain/workshop/cohorts/withdraw-public.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { openCohort } from '#app/domain/workshop/open-cohort.server.ts'
import { type RecordBatch, recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { registerPartner } from '#app/domain/workshop/register-partner.server.ts'
import { startProgramme } from '#app/domain/workshop/start-programme.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, calendarDate, dateInMagetan } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { agreeOnRule } from './rules.ts'

/** An officer who does things; the making rooms do not look into the staff room. */
export const officer: Actor = { kind: 'staff', id: 'officer-of-tests' }

/** The one who signs for what the first has recorded. */
export const secondOfficer: Actor = { kind: 'staff', id: 'second-officer-of-tests' }

export const COHORT_START = calendarDate('2025-11-10')

export const text = (words: string): Text => ({ id: words, en: `${words} (en)` })

export function aVault(): Vault {
	return createAesVault(randomBytes(32).toString('base64'))
}

/** The key of the tests' shops: what one has sealed, another one opens. */
export const NAME_KEY = Buffer.alloc(32, 7).toString('base64')

const pictureInTheAir: StoredPicture = {
	mediaKey: '0123456789abcdef0123456789abcdef',
	width: 1200,
	height: 1200,
	colour: '#cdc2b6',
}

/** Pretends to keep pictures; what really keeps them has tests of its own. */
export const picturesInTheAir: MediaStore = { store: async () => pictureInTheAir }

export interface Making {
	db: Db
	clock: Clock
	vault: Vault
	takeDown: typeof withdrawPublic
}

export function makingOn(db: Db, clock: Clock): Making {
	return { db, clock, vault: createAesVault(NAME_KEY), takeDown: withdrawPublic }
}

/** Half of the profit to the makers, 15 % to the state, the rest to the working capital. */
const halfOfProfit = {
	base: 'net_of_material',
	components: [
		{ party: 'makers', shareBps: 5_000 },
		{ party: 'pnbp', shareBps: 1_500 },
	],
}

/** A rule in force from the first day on; the prices of a programme are shared by it. */
export async function aRule(
	deps: Making,
	programmeCode: string,
	terms: unknown = halfOfProfit,
): Promise<void> {
	await agreeOnRule(deps, {
		scope: { programmeCode },
		name: text('Aturan keset'),
		effectiveFrom: COHORT_START,
		terms,
	})
}

/** Each register number is registered once. */
let registered = 0

/** A sentenced woman unless told otherwise. Returns her code. */
export async function aMaker(deps: Making, details: Partial<RegisterMaker> = {}): Promise<string> {
	const { makerCode } = await registerMaker(
		deps,
		{
			name: 'Sulastri Contoh',
			registerNumber: `B.I ${++registered}/2025`,
			sex: 'f',
			registerClass: 'B.I',
			since: calendarDate('2025-06-01'),
			...details,
		},
		officer,
	)
	return makerCode
}

/** A programme with a cohort and so many members, all of them sentenced. */
export async function aCohort(
	deps: Making,
	options: {
		members?: number
		slug?: string
		programmeCode?: string
		craft?: Craft
		partner?: boolean
		places?: number
	} = {},
): Promise<{ slug: string; programmeCode: string; members: string[] }> {
	const { members = 5, slug = 'perca-pagi', programmeCode = 'KSP', craft = 'keset' } = options
	const partnerCode = options.partner ? `P-${programmeCode}` : null
	if (partnerCode !== null) {
		await registerPartner(deps, { code: partnerCode, name: 'PT Mitra Contoh' }, officer)
	}
	const programme = { code: programmeCode, name: text('Program'), craft, partnerCode }
	await startProgramme(deps, programme, officer)
	await openCohort(
		deps,
		{
			programmeCode,
			slug,
			name: text('Angkatan'),
			story: text('Cerita'),
			schedule: text('Setiap hari'),
			startedOn: COHORT_START,
			places: options.places ?? Math.max(members, 30),
		},
		officer,
	)
	const codes: string[] = []
	for (let i = 0; i < members; i++) {
		const makerCode = await aMaker(deps)
		await enrolMember(deps, { cohortSlug: slug, makerCode, joinedOn: COHORT_START }, officer)
		codes.push(makerCode)
	}
	return { slug, programmeCode, members: codes }
}

/** A published product. Returns the ids of its variants in order. */
export async function aProduct(
	deps: Making,
	options: {
		slug?: string
		craft?: Craft
		colours?: readonly Colour[]
		oneOfAKind?: boolean
		variants?: Partial<NewVariant>[]
	} = {},
): Promise<string[]> {
	const { slug = 'keset-kotak', craft = 'keset', colours = ['blue'] } = options
	const { oneOfAKind = false, variants = [{}] } = options
	const { variantIds } = await createProduct(
		deps,
		{
			slug,
			craft,
			name: text('Keset'),
			summary: text('Keset dari perca'),
			description: text('Dijahit dari kain perca.'),
			material: text('Katun'),
			care: text('Cuci dengan tangan.'),
			colours,
			oneOfAKind,
			variants: variants.map((variant, index) => ({
				sku: `${slug.toUpperCase()}-${index + 1}`,
				label: text('Sedang'),
				sizeLabel: '40 × 60 cm',
				sizeClass: 'medium' as const,
				priceSen: rupiah(30_000),
				weightGrams: 400,
				...variant,
			})),
		},
		officer,
	)
	await placePicture(deps.db, slug)
	await publishProduct(deps, { slug }, officer)
	return variantIds
}

/** Puts a picture behind the others of a product, as if it had been sent, looked at and placed. */
export async function placePicture(
	db: Db,
	slug: string,
	{ alt = text('Gambar keset'), picture = pictureInTheAir } = {},
): Promise<void> {
	const product = await db
		.selectFrom('products')
		.leftJoin('pictures', 'pictures.product_id', 'products.id')
		.select(({ fn }) => ['products.id', fn.count<number>('pictures.id').as('before')])
		.where('slug', '=', slug)
		.groupBy('products.id')
		.executeTakeFirstOrThrow()
	const { mediaKey, ...size } = picture
	const words = { alt_id: alt.id, alt_en: alt.en }
	const place = { product_id: product.id, position: Number(product.before) + 1 }
	await db
		.insertInto('pictures')
		.values({ id: newId(), media_key: mediaKey, ...size, ...words, ...place })
		.execute()
}

/** A batch on the shelf: recorded, signed and received. */
export async function aLot(
	deps: Making,
	batch: Partial<RecordBatch> & Pick<RecordBatch, 'cohortSlug' | 'sku' | 'contributions'>,
): Promise<{ lotId: string; lotCode: string; batchId: string }> {
	const quantity = piecesOn(batch.contributions)
	const workDate: CalendarDate = dateInMagetan(deps.clock.now())
	const cost = { materialCostSen: rupiah(8_000 * quantity), materialReason: 'Nota contoh' }
	const { batchId, batchCode } = await recordBatch(
		deps,
		{ workDate, quantity, ...cost, ...batch },
		officer,
	)
	await signBatch(deps, { batchCode }, secondOfficer)
	return { batchId, ...(await receiveLot(deps, { batchCode }, officer)) }
}

/** Pieces on a sheet that counts them. */
function piecesOn(lines: RecordBatch['contributions']): number {
	return lines.reduce((sum, line) => sum + ('pieces' in line ? line.pieces : 0), 0)
}
