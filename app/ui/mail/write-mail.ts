import { copyOf } from '#app/copy/copy.ts'
import type { MailWriter } from '#app/domain/messages/mail.ts'
import { isForStaff } from '#app/domain/messages/message.ts'
import type { Language } from '#app/shared/text.ts'
import { composeLetter } from './compose-letter.ts'
import { composeStaffLetter } from './compose-staff-letter.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'

interface MailLinks {
	/** the order's own page, as an absolute address */
	orderPage(token: string, language: Language): string
	/** the treasurer's page of a dispute, likewise */
	disputePage(disputeId: string): string
}

/** What writes the shop's mails, given where its pages are. */
export function mailWriter(links: MailLinks): MailWriter {
	return (facts, language) => {
		const copy = copyOf(language)
		const letter = isForStaff(facts)
			? composeStaffLetter(facts, links.disputePage(facts.disputeId), copy)
			: composeLetter(facts, links.orderPage(facts.token, language), copy)
		return {
			subject: letter.subject,
			text: letterText(letter),
			html: letterHtml(letter, language, copy.common.brand),
		}
	}
}
