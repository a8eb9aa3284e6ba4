/** The first stop of the Tab key: past the navigation to what the page is about. */
export function SkipLink({ to, label }: { to: string; label: string }) {
	return (
		<a
			href={`#${to}`}
			className="sr-only rounded-patch bg-primary px-4 py-3 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:px-4 focus:py-3"
		>
			{label}
		</a>
	)
}
