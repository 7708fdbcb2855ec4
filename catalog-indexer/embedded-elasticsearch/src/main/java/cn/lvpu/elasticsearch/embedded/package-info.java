/**
 * A real Elasticsearch node as a child process, for one machine and for tests. Knows processes, files and ports; nothing of indexes or
 * documents. Anybody may depend on it: it brings no library to the class path.
 */
@NullMarked
package cn.lvpu.elasticsearch.embedded;

import org.jspecify.annotations.NullMarked;
