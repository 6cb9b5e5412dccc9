export { placeOf, sourceKey, type SourceRef } from "../catalog/schema/sourceRef";
