import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'

/** Asks for the slips of a month; the file opens beside the page. */
export function SlipsForm({ month }: { month: string }) {
	const { slips: words } = useCopy().withdrawals
	const mayName = useMayActInBooks()
	return (
		<Section title={words.title} lead={words.lead} className="screen-only mt-12">
			<form
				action="/keuangan/tabungan/lembar.pdf"
				target="_blank"
				className="mt-4 flex max-w-md flex-col gap-4"
				rel="noopener"
			>
				<TextField
					id="bulan"
					name="bulan"
					type="month"
					label={words.month}
					defaultValue={month}
					pattern="20\d\d-(0[1-9]|1[0-2])"
					required
				/>
				<SelectField
					id="ukuran"
					name="ukuran"
					label={words.size}
					defaultValue="A5"
					choices={['A5', 'A4'].map((size) => ({ value: size, label: size }))}
				/>
				{mayName && (
					<CheckField id="nama" name="nama" value="ya" label={words.names} hint={words.namesHint} />
				)}
				<Button tone="secondary" className="self-start">
					{words.print}
				</Button>
			</form>
		</Section>
	)
}
