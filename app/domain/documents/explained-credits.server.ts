import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { type CalendarDate, dateInMagetan } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { ExplainedLine } from './savings-paper.ts'

/**
 * Every credit of a maker for what was paid by the end of a day, the oldest first, with the
 * arithmetic it comes from, as it stands now. Refuses `people.no_such_maker`.
 */
export async function readExplainedCredits(
	db: Reader,
	makerCode: string,
	until: CalendarDate,
): Promise<ExplainedLine[]> {
	const lines: ExplainedLine[] = []
	let before: string | null = null
	do {
		const page = await makerSavings(db, makerCode, before)
		for (const credit of page.credits) {
			const date = dateInMagetan(credit.paidAt)
			if (date > until) continue
			const { productName, variantLabel, unitPosition, orderNumber, path, state } = credit
			const { weight, weightTotal, amountSen, sheet, rule } = credit
			lines.push({
				...{ date, productName, variantLabel, unitPosition, orderNumber, state },
				priceSen: path.priceSen,
				poolSen: path.waterfall.makersSen,
				measure: rule.terms.inner === 'equal' ? 'equal' : (sheet[0]?.unit ?? 'pieces'),
				...{ weight, weightTotal, amountSen },
			})
		}
		before = page.next
	} while (before !== null)
	return lines.reverse()
}
