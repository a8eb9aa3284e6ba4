import { approveProposal } from '#app/domain/periods/approve-proposal.server.ts'
import { checkCodes } from '#app/domain/periods/check.ts'
import { proposeClosing } from '#app/domain/periods/propose-closing.server.ts'
import { dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import { firstDayOf, monthOf, nextMonth } from '#app/shared/month.ts'
import { actorOf, type Deed } from './play-world.ts'
import { OPENING_DAY, timeOn } from './when.ts'

/** The treasurer closes a month on the ninth of the next one. */
const DAYS_INTO_THE_NEXT = 8
/** The first months are closed; the one after them waits for the head. */
const CLOSED = 2

const NOTE = 'Masih berjalan pada akhir bulan, diselesaikan bulan berikutnya.'
const PNBP_NOTE = 'Disetor setelah kode billing terbit pada bulan berikutnya.'
const CASH_NOTE = 'Dihitung pada hari terakhir bulan, sama dengan buku pembantu kas.'

/** Months that were closed by the treasurer and the head, and one that is proposed. */
export function periodDeeds(now: Instant): Deed[] {
	const deeds: Deed[] = []
	const opening = monthOf(OPENING_DAY)
	const last = nextMonth(monthOf(dateInMagetan(now)), -1)
	for (let index = 0; index <= CLOSED; index += 1) {
		const month = nextMonth(opening, index)
		const isLast = index === CLOSED
		const day = nextDate(firstDayOf(nextMonth(month)), DAYS_INTO_THE_NEXT)
		if (month > last) break
		deeds.push({
			at: timeOn(day, '16:00'),
			play: async (world) => {
				const notes = Object.fromEntries(checkCodes.map((code) => [code, NOTE]))
				const told = { pnbp: PNBP_NOTE, 'treasurer-cash': CASH_NOTE }
				const asked = { month, notes: { ...notes, ...told } }
				await proposeClosing(world, asked, actorOf(world, 'treasurer'))
				if (!isLast) await approveProposal(world, month, actorOf(world, 'head'))
			},
		})
	}
	return deeds
}
