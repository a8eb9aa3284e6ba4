import { useCopy } from '#app/copy/use-copy.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** Asks for one maker's statement as of a day; the file opens beside the page. */
export function StatementForm({ makerCode, today }: { makerCode: string; today: CalendarDate }) {
	const { statement: words } = useCopy().withdrawals
	return (
		<Section title={words.title} lead={words.lead} className="screen-only">
			<form
				action={`/keuangan/tabungan/${makerCode}/rekening.pdf`}
				target="_blank"
				className="mt-4 flex flex-col gap-4"
				rel="noopener"
			>
				<TextField
					id="sampai"
					name="sampai"
					type="date"
					label={words.until}
					defaultValue={today}
					min="2025-01-01"
					required
				/>
				<Button tone="secondary" className="self-start">
					{words.print}
				</Button>
			</form>
		</Section>
	)
}
