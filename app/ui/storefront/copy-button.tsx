/** Shown by the island where there is a clipboard; the text itself can always be marked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
	return (
		<span className="inline-flex flex-wrap items-center gap-x-2">
			<button
				type="button"
				hidden
				data-copy={text}
				className="min-h-11 text-left font-semibold text-primary text-small underline underline-offset-4"
			>
				{label}
			</button>
			<span role="status" className="text-caption text-good" />
		</span>
	)
}
