import { useRootData } from '#app/http/root-data.ts'
import url from '#app/ui/islands/offline.island.ts?island'

/** Has the browser keep a page for when there is no network. */
export function OfflineIsland() {
	return useRootData()?.offlinePage ? <script type="module" src={url} /> : null
}
