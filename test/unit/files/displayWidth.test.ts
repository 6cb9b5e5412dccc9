import { displayWidth } from "../../../src/files/displayWidth";

test.each([["abc", 3], ["客户", 4], ["客户 A", 6], ["\uff0c\u3002", 4], ["é", 1], ["e\u0301", 1], ["𠀀", 2], ["", 0]])("%s takes %i", (text, width) => expect(displayWidth(text)).toBe(width));
