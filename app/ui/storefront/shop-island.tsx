import { useRootData } from '#app/http/root-data.ts'
import url from '#app/ui/islands/shop.island.ts?island'
import { IslandScript } from './island-script.tsx'

/** Suggests searches, and has the browser keep a page for when there is no network. */
export function ShopIsland() {
	const { offlinePage = false } = useRootData() ?? {}
	return <IslandScript src={url} data-offline={offlinePage ? '' : undefined} />
}
