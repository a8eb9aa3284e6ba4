import { Form } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	/** what was typed before */
	code?: string
	/** what is wrong with it */
	error?: string
}

/** Where the code of a tag is typed; works as a plain form. */
export function TagForm({ code = '', error }: Props) {
	const { tag } = useCopy().pages
	return (
		<Form action="/jejak" className="flex max-w-lg flex-col items-start gap-4">
			<TextField
				id="kode"
				name="kode"
				label={tag.label}
				hint={tag.hint}
				errors={error ? [error] : undefined}
				defaultValue={code}
				required
				maxLength={40}
				autoComplete="off"
				autoCapitalize="characters"
				spellCheck={false}
				className="w-full"
			/>
			<Button>{tag.submit}</Button>
		</Form>
	)
}
