/**
 * What runs inside the child process. Packed into the node's home and compiled against the Elasticsearch server, which is on no
 * consumer's class path: nothing may refer to this package but by name.
 */
@NullMarked
package cn.lvpu.elasticsearch.embedded.node;

import org.jspecify.annotations.NullMarked;
