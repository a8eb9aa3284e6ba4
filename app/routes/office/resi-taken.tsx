import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** Asked once a resi was found on another parcel: whether both really travel under it. */
export function ResiTaken({
	answer,
	className,
}: {
	answer: FormAnswer | undefined
	className?: string
}) {
	const { parcels: words } = useCopy().office
	if (answer?.refusal?.code !== 'orders.resi_taken') return null
	const other = String(answer.refusal.details.order ?? '')
	return (
		<div className={className}>
			<CheckField id="isShared" name="isShared" value="ya" label={words.resiShared} />
			{other !== '' && (
				<TextLink to={`/kantor/pesanan/${other}`} className="mt-2 text-small">
					{fill(words.resiOther, { number: other })}
				</TextLink>
			)}
		</div>
	)
}
