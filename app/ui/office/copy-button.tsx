import { useState } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { UNTIL_HYDRATED, useHydrated } from './use-hydrated.ts'

/** Puts a text into the clipboard. Without JavaScript the text itself can be marked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
	const { copied: said } = useCopy().office
	const [copied, setCopied] = useState(false)
	// Browsers give the clipboard to pages over HTTPS and on this very machine alone.
	const mayCopy = useHydrated() && navigator.clipboard !== undefined
	const copy = async () => {
		await navigator.clipboard.writeText(text)
		setCopied(true)
	}
	return (
		<span
			className={classes('screen-only inline-flex items-center gap-2', !mayCopy && UNTIL_HYDRATED)}
		>
			<Button type="button" tone="secondary" size="small" onClick={copy}>
				{label}
			</Button>
			<span role="status" className="text-caption text-good">
				{copied && said}
			</span>
		</span>
	)
}
