import { useCopy } from '#app/copy/use-copy.ts'
import { CopyButton } from '#app/ui/office/copy-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderView } from './read-order.server.ts'

/** A text for the buyer that only has to be sent. */
export function WhatsappReady({ whatsapp }: Pick<OrderView, 'whatsapp'>) {
	const words = useCopy().messages.office
	return (
		<Section title={words.title} lead={words.lead} className="screen-only">
			<p
				lang={whatsapp.language}
				className="mt-3 select-all rounded-patch border border-line bg-surface px-4 py-3 text-small"
			>
				{whatsapp.text}
			</p>
			<p className="mt-3 flex flex-wrap items-center gap-4">
				<a href={whatsapp.url} rel="noreferrer" className="text-link text-small">
					{words.open}
				</a>
				<CopyButton text={whatsapp.text} label={words.copy} />
			</p>
		</Section>
	)
}
