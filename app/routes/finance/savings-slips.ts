import { z } from 'zod'
import { copyOf } from '#app/copy/copy.ts'
import { savingsPapers } from '#app/copy/id/savings-papers.ts'
import { nothingChosen } from '#app/domain/documents/errors.ts'
import { readSavingsSlips } from '#app/domain/documents/savings-slips.server.ts'
import { revealMakers } from '#app/domain/people/reveal-makers.server.ts'
import { letterheadAt } from '#app/domain/stationery/letterheads.server.ts'
import { answerPrint, cautionsOf } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { month, monthOf } from '#app/shared/month.ts'
import { savingsSlipSheet } from '#app/ui/documents/savings-slip-sheets.ts'

const monthSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
const sizeSchema = z.enum(['A5', 'A4']).catch('A5')

/**
 * The slips of a month for everybody, one page each. Names stand on them where they are asked for
 * by whoever may see them, and each is on record before anything is printed.
 */
export const loader = reads(surfaces.finance.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { services, url, staff, actor } = ctx
		const { db, clock } = services
		const at = clock.now()
		const asked = monthSchema.safeParse(url.searchParams.get('bulan'))
		const of = asked.success ? month(asked.data) : monthOf(dateInMagetan(at))
		const slips = await readSavingsSlips(db, of)
		if (slips.length === 0) throw nothingChosen()
		const makerCodes = slips.map(({ makerCode }) => makerCode)
		const isNamed = url.searchParams.has('nama') && booksAccess.roles.includes(staff.role)
		const wording = {
			copy: copyOf('id'),
			cautions: cautionsOf(services, 'id'),
			unit: (await letterheadAt(db, at)).unit,
			month: of,
			size: sizeSchema.parse(url.searchParams.get('ukuran')),
			names: isNamed
				? await revealMakers(services, { makerCodes, purpose: 'payment' }, actor)
				: new Map<string, string>(),
		}
		const { file } = savingsPapers.slip
		return {
			file: `${file}-${of}`,
			print: {
				title: `${file} ${of}`,
				language: 'id',
				at,
				sheets: slips.map((slip) => savingsSlipSheet(slip, wording)),
			},
		}
	}),
)
