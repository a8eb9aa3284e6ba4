interface Props {
	/** the address of an island */
	src: string
	'data-manifest'?: string
	'data-offline'?: string | undefined
}

/** In lower case, since this React does not know it yet and would warn. */
const LAST = { fetchpriority: 'low' }

/** An island's script, fetched after what is seen first: the page works without it. */
export function IslandScript(props: Props) {
	return <script type="module" {...props} {...LAST} />
}
