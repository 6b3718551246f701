import {
  drawnInGrowth,
  drawnInPlaces,
  drawnInRoad,
  drawnInShare,
  drawnInTree,
  drawnInTrend,
} from "../../charts/drawn.ts";
import { drawnInOverview } from "../../charts/drawn-overview.ts";
import { drawnInProjection } from "../../charts/drawn-projection.ts";
import { growth } from "../../charts/growth.ts";
import { places } from "../../charts/places.ts";
import { projection } from "../../charts/projection.ts";
import { road } from "../../charts/road.ts";
import { share } from "../../charts/share.ts";
import { tree } from "../../charts/tree.ts";
import { trend } from "../../charts/trend.ts";
import type { Drawn } from "../../domain/drawn.ts";
import type { PolicyData } from "../../domain/site.ts";
import { PICTURED } from "../guide/props.ts";
import { FIGURE_DATA, type FigureId } from "./figures.ts";

/** What each figure shows, mark by mark, computed as its component computes it. */
export const FIGURE_ROWS: Readonly<Record<FigureId, (data: PolicyData) => Drawn[]>> = {
  trend: (data) => {
    const props = FIGURE_DATA.trend(data);
    return drawnInTrend(trend(props.targets, props));
  },
  share: (data) => {
    const props = FIGURE_DATA.share(data);
    return drawnInShare(share(props.targets, props));
  },
  growth: (data) => {
    const props = FIGURE_DATA.growth(data);
    return drawnInGrowth(growth(props.targets, props));
  },
  tree: (data) => {
    const props = FIGURE_DATA.tree(data);
    return drawnInTree(tree(props.catalogue, props));
  },
  road: (data) => {
    const props = FIGURE_DATA.road(data);
    return drawnInRoad(road(props.actions, props.years, props));
  },
  places: (data) => {
    const props = FIGURE_DATA.places(data);
    return drawnInPlaces(places(props.map, props));
  },
  projection: (data) => {
    const { targets, setting, ...props } = FIGURE_DATA.projection(data);
    return drawnInProjection(projection(targets, setting, props), targets, setting);
  },
  overview: (data) => drawnInOverview(data, PICTURED.family),
};
