import { z } from 'zod'
import { bps, SEN_PER_RUPIAH, sen, WHOLE_BPS, ZERO } from '#app/shared/money.ts'
import {
	borneByCapital,
	costBearers,
	innerSplits,
	type RuleTerms,
	ruleBases,
	ruleParties,
} from './rule.ts'
import { faultOf, type TermsFault } from './rule-faults.ts'

/** More than this of one piece is a slip of the finger. */
const MOST_SEN = 100_000_000 * SEN_PER_RUPIAH

const share = z.int().min(0).max(WHOLE_BPS).transform(bps)
/** Whole rupiah: nobody agrees on sen. */
const amount = z.int().min(0).max(MOST_SEN).multipleOf(SEN_PER_RUPIAH).transform(sen)

/**
 * The first format: shares of the base alone. What they leave is the working capital's, which bears
 * every cost; the makers divide by the sheet; nothing is locked. Documents are never rewritten, so
 * it is read for ever, and by its words those pieces were shared.
 */
const firstFormat = z
	.strictObject({
		base: z.enum(['gross', 'net_of_material']),
		components: z
			.array(
				z.strictObject({
					party: z.enum(['makers', 'pnbp', 'partner']),
					shareBps: z.int().min(1).max(WHOLE_BPS).transform(bps),
				}),
			)
			.min(1),
	})
	.transform(
		({ base, components }): RuleTerms => ({
			base,
			components: components.map((one) => ({
				...one,
				perUnitSen: ZERO,
				floorSen: null,
				capSen: null,
			})),
			remainder: 'capital',
			inner: 'sheet',
			usableBps: bps(WHOLE_BPS),
			fee: borneByCapital,
			shipping: borneByCapital,
		}),
	)

const cost = z.strictObject({
	bearer: z.enum(costBearers),
	shareBps: share,
	perUnitSen: amount,
})

/** The format that new documents are written in. A later one gets a number of its own. */
const FORMAT = 2

const secondFormat = z
	.strictObject({
		format: z.literal(FORMAT),
		base: z.enum(ruleBases),
		components: z.array(
			z.strictObject({
				party: z.enum(ruleParties),
				shareBps: share,
				perUnitSen: amount,
				floorSen: amount.nullable(),
				capSen: amount.nullable(),
			}),
		),
		remainder: z.enum(ruleParties),
		inner: z.enum(innerSplits),
		usableBps: share,
		fee: cost,
		shipping: cost,
	})
	.transform(({ format: _, ...terms }): RuleTerms => terms)

type Read = { readonly terms: RuleTerms } | { readonly fault: TermsFault }

/** Terms as data, in either format: read, or what is wrong with them. */
export function readTerms(data: unknown): Read {
	const isFirst = typeof data === 'object' && data !== null && !('format' in data)
	const parsed = (isFirst ? firstFormat : secondFormat).safeParse(data)
	if (!parsed.success) return { fault: 'unreadable' }
	const fault = isFirst ? faultOfFirst(parsed.data) : faultOf(parsed.data)
	return fault ? { fault } : { terms: parsed.data }
}

/** The first format named each party once and gave away the whole at most, and asked no more. */
function faultOfFirst({ components }: RuleTerms): TermsFault | null {
	const parties = components.map(({ party }) => party)
	if (new Set(parties).size !== parties.length) return 'party-twice'
	const whole = components.reduce((sum, { shareBps }) => sum + shareBps, 0)
	return whole > WHOLE_BPS ? 'over-whole' : null
}

/** Reads terms as `share_rule_versions.document` keeps them. */
export function parseDocument(document: string): RuleTerms {
	return (JSON.parse(document) as { format?: number }).format === undefined
		? firstFormat.parse(JSON.parse(document))
		: secondFormat.parse(JSON.parse(document))
}

/** Terms as a document of today's format. */
export function documentOf(terms: RuleTerms): string {
	const { base, components, remainder, inner, usableBps, fee, shipping } = terms
	return JSON.stringify({
		format: FORMAT,
		base,
		components: components.map(({ party, shareBps, perUnitSen, floorSen, capSen }) => ({
			party,
			shareBps,
			perUnitSen,
			floorSen,
			capSen,
		})),
		remainder,
		inner,
		usableBps,
		fee,
		shipping,
	})
}
