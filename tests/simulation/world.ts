import Stripe from 'stripe'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import {
	type Received,
	type Receiver,
	startReceiver,
} from '#tests/adapters/stripe-sandbox/support.ts'
import { aCohort, aLot, aProduct, COHORT_START, officer, text } from '#tests/support/making.ts'
import type { Random } from '#tests/support/random.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import type { PlacedOrder, TestShop } from '#tests/support/shop.ts'
import type { Agreement } from './reference.ts'

export interface Workshop {
	programmeCode: string
	cohortSlug: string
	partnerCode: string | null
	members: string[]
	/** every version of its rule, oldest first */
	agreements: Agreement[]
}

export interface Ware {
	variantId: string
	sku: string
	workshop: Workshop
	priceSen: number
}

export interface Lot {
	variantId: string
	workshop: Workshop
	received: number
	materialSen: number
	sheet: { makerCode: string; pieces: number }[]
}

/** A shop with two workshops, and what a chronicler outside of it would have written down. */
export interface World {
	shop: TestShop
	random: Random
	stripe: Stripe
	receiver: Receiver
	/** webhooks that have been sent and not yet looked at */
	post: Received[]
	workshops: Workshop[]
	wares: Ware[]
	/** by id, in the order they were received */
	lots: Map<string, Lot>
	orders: PlacedOrder[]
	/** the checkouts whose buyers paid: the truth at Stripe */
	paid: Set<string>
	/** true once something was ordered to go wrong on the way to Stripe */
	isStripeUnsteady: boolean
}

export async function openWorld(shop: TestShop, random: Random): Promise<World> {
	const receiver = await startReceiver()
	await shop.sandbox.control.changeSettings({ webhookUrl: receiver.url })
	const { hostname, port } = new URL(shop.sandbox.origin)
	const keset = await openWorkshop(shop, 'KSP', 'keset', false)
	const rajut = await openWorkshop(shop, 'RJT', 'rajut', true)
	const world: World = {
		shop,
		random,
		stripe: new Stripe(shop.sandbox.secretKey, {
			host: hostname,
			port: Number(port),
			protocol: 'http',
			telemetry: false,
		}),
		receiver,
		post: [],
		workshops: [keset.workshop, rajut.workshop],
		wares: [...keset.wares, ...rajut.wares],
		lots: new Map(),
		orders: [],
		paid: new Set(),
		isStripeUnsteady: false,
	}
	for (const workshop of world.workshops) await agree(world, workshop, COHORT_START)
	for (const ware of world.wares) await makeBatch(world, ware)
	return world
}

async function openWorkshop(
	shop: TestShop,
	programmeCode: string,
	craft: 'keset' | 'rajut',
	hasPartner: boolean,
): Promise<{ workshop: Workshop; wares: Ware[] }> {
	const slug = `angkatan-${craft}`
	const cohort = await aCohort(shop, {
		members: 6,
		slug,
		programmeCode,
		craft,
		partner: hasPartner,
	})
	const workshop: Workshop = {
		programmeCode,
		cohortSlug: slug,
		partnerCode: hasPartner ? `P-${programmeCode}` : null,
		members: cohort.members,
		agreements: [],
	}
	const prices = [30_000, 75_500]
	const variantIds = await aProduct(shop, {
		slug: craft,
		craft,
		variants: prices.map((price) => ({ priceSen: rupiah(price) })),
	})
	const wares = variantIds.map((variantId, index) => ({
		variantId,
		sku: `${craft.toUpperCase()}-${index + 1}`,
		workshop,
		priceSen: (prices[index] ?? 0) * 100,
	}))
	return { workshop, wares }
}

/** A new version of a workshop's rule, in force from a day on. */
export async function agree(
	{ shop, random }: World,
	workshop: Workshop,
	effectiveFrom = nextDate(laterOf(shop, workshop), 1 + random.below(5)),
): Promise<void> {
	const base = random.pick(['gross', 'net_of_material'] as const)
	const makers = 1 + random.below(6_000)
	const pnbp = random.pick([0, 1, 100, 1_500, 2_533])
	const partner = workshop.partnerCode === null ? 0 : random.pick([1, 999, 1_467])
	const components = [
		{ party: 'makers', shareBps: makers },
		{ party: 'pnbp', shareBps: pnbp },
		{ party: 'partner', shareBps: partner },
	].filter(({ shareBps }) => shareBps > 0)
	const { versionId } = await agreeOnRule(shop, {
		scope: { programmeCode: workshop.programmeCode },
		name: text('Aturan'),
		effectiveFrom,
		terms: { base, components },
	})
	workshop.agreements.push({ versionId, effectiveFrom, base, makers, pnbp, partner })
}

function laterOf(shop: TestShop, { agreements }: Workshop) {
	const today = dateInMagetan(shop.clock.now())
	const last = agreements.at(-1)?.effectiveFrom ?? today
	return last > today ? (last as typeof today) : today
}

/** The version in force today. */
export function agreementToday({ shop }: World, { agreements }: Workshop): Agreement {
	const today = dateInMagetan(shop.clock.now())
	const begun = agreements.findLast(({ effectiveFrom }) => effectiveFrom <= today)
	if (!begun) throw new Error('a rule was in force from the start')
	return begun
}

/** Some of the members make some pieces of a ware, at what the material happens to cost. */
export async function makeBatch({ shop, random, lots }: World, ware: Ware): Promise<void> {
	const { members, cohortSlug } = ware.workshop
	const makers = random.shuffle(members).slice(0, 1 + random.below(members.length))
	const sheet = makers.map((makerCode) => ({ makerCode, pieces: 1 + random.below(5) }))
	const received = sheet.reduce((sum, line) => sum + line.pieces, 0)
	const cost = rupiah(random.below(received * 25_000))
	const { lotId } = await aLot(shop, {
		cohortSlug,
		sku: ware.sku,
		contributions: sheet,
		materialCostSen: cost,
	})
	lots.set(lotId, {
		variantId: ware.variantId,
		workshop: ware.workshop,
		received,
		materialSen: Math.floor(cost / received),
		sheet,
	})
}

/** Another price, now and then below what the material costs. */
export async function setPrice({ shop, random }: World, ware: Ware): Promise<void> {
	const price = rupiah(3_000 + random.below(90_000))
	await changePrice(shop, { sku: ware.sku, priceSen: price }, officer)
	ware.priceSen = price
}
