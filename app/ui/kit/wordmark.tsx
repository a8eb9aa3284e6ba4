import { PatchMark } from './patch-mark.tsx'

/** The name of the shop as it is always written. */
export function Wordmark({ className }: { className?: string }) {
	return (
		<span className={`inline-flex items-center gap-2.5 ${className ?? ''}`}>
			<PatchMark size={38} />
			<span className="font-display text-[1.75rem] leading-none">Bekal</span>
		</span>
	)
}
