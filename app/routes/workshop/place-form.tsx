import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { type PlaceKind, placeKinds } from '#app/domain/stock/places/place.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { LONGEST_NAME } from './place-limits.ts'

interface Props {
	answer: FormAnswer | undefined
	/** null: a new one */
	place: { code: string; name: string; kind: PlaceKind; isClosed: boolean } | null
}

/** What is said of a place. */
export function PlaceForm({ answer, place }: Props) {
	const { places: words } = useCopy().stock
	const busy = useNavigation().state === 'submitting'
	const faultOf = (name: keyof typeof words.faults) =>
		answer?.faults[name] ? [words.faults[name]] : undefined
	return (
		<Form method="post" noValidate className="grid gap-5">
			{place ? (
				<input type="hidden" name="code" value={place.code} />
			) : (
				<TextField
					id="code"
					name="code"
					label={words.code}
					hint={words.codeHint}
					defaultValue={answer?.typed.code}
					errors={faultOf('code')}
					maxLength={12}
					autoComplete="off"
					autoCapitalize="characters"
				/>
			)}
			<TextField
				id="name"
				name="name"
				label={words.name}
				defaultValue={answer?.typed.name ?? place?.name}
				errors={faultOf('name')}
				maxLength={LONGEST_NAME}
				autoComplete="off"
			/>
			<SelectField
				id="kind"
				name="kind"
				label={words.kind}
				defaultValue={answer?.typed.kind ?? place?.kind ?? 'shelf'}
				errors={faultOf('kind')}
				choices={placeKinds.map((value) => ({ value, label: words.kinds[value] }))}
			/>
			{place && (
				<CheckField
					id="isClosed"
					name="isClosed"
					label={words.isClosed}
					defaultChecked={answer ? answer.typed.isClosed !== undefined : place.isClosed}
				/>
			)}
			<Button busy={busy} className="justify-self-start">
				{place ? words.save : words.add}
			</Button>
		</Form>
	)
}
