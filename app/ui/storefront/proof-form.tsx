import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { describedBy, Field } from '#app/ui/kit/field.tsx'

interface Props {
	/** the address of the order's page */
	own: string
	errors: readonly string[] | undefined
}

/** A picture of the transfer, sent as a plain form. */
export function ProofForm({ own, errors }: Props) {
	const { paying: words } = useCopy().storefront
	const { proofHint: hint } = words
	return (
		<form
			method="post"
			action={`${own}/bukti`}
			encType="multipart/form-data"
			className="flex flex-col items-start gap-4"
		>
			<Field
				controlId="picture"
				label={words.proofFile}
				hint={hint}
				errors={errors}
				className="w-full min-w-0"
			>
				<input
					id="picture"
					type="file"
					name="picture"
					accept="image/jpeg,image/png,image/webp"
					required
					aria-describedby={describedBy('picture', { hint, errors })}
					className="max-w-full text-small file:mr-3 file:min-h-11 file:rounded-patch file:border-[1.5px] file:border-edge file:bg-surface file:px-4 file:font-semibold"
				/>
			</Field>
			<Button tone="secondary">{words.proofSend}</Button>
		</form>
	)
}
