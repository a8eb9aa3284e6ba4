import { useCopy } from '#app/copy/use-copy.ts'
import { Notice } from '#app/ui/kit/notice.tsx'

/** The link of an order in plain sight, for a buyer to whom no mail brings it. */
export function KeepLink({ link, className }: { link: string; className?: string }) {
	const { unmailed: words } = useCopy().storefront
	return (
		<Notice tone="warn" title={words.title} {...(className && { className })}>
			<p>{words.lead}</p>
			<p className="my-2">
				<a href={link} className="text-link select-all break-all font-semibold">
					{link}
				</a>
			</p>
			<p>{words.track}</p>
		</Notice>
	)
}
