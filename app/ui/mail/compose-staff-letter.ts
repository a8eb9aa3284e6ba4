import { momentInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { StaffFacts } from '#app/domain/messages/message.ts'
import { formatRupiah } from '#app/shared/money.ts'
import type { Letter } from './letter.ts'

/** Puts news for those who work here into words: short, with the page where it is dealt with. */
export function composeStaffLetter(facts: StaffFacts, pageUrl: string, copy: Copy): Letter {
	const { mail: words } = copy.disputes
	const { kind, number, amountSen, evidenceDueAt } = facts
	const values = {
		number,
		amount: formatRupiah(amountSen),
		until: evidenceDueAt ? momentInWords(evidenceDueAt, copy.calendar) : words.soon,
	}
	const body = kind === 'dispute-closed' ? words.outcomes[facts.outcome] : words.bodies[kind]
	return {
		subject: fill(words.subjects[kind], values),
		heading: words.headings[kind],
		greeting: copy.messages.greetingWithoutName,
		paragraphs: [fill(body, values)],
		action: { label: words.action, url: pageUrl },
		tables: [],
		foot: [words.foot],
	}
}
