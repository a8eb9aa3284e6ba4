import { copyOf } from '#app/copy/copy.ts'
import type { MailWriter } from '#app/domain/messages/mail.ts'
import type { Language } from '#app/shared/text.ts'
import { composeLetter } from './compose-letter.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'

interface MailLinks {
	/** the order's own page, as an absolute address */
	orderPage(token: string, language: Language): string
}

/** What writes the shop's mails, given where its pages are. */
export function mailWriter(links: MailLinks): MailWriter {
	return (facts, language) => {
		const copy = copyOf(language)
		const letter = composeLetter(facts, links.orderPage(facts.token, language), copy)
		return {
			subject: letter.subject,
			text: letterText(letter),
			html: letterHtml(letter, language, copy.common.brand),
		}
	}
}
